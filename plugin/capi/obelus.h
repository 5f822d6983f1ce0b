/* clang-format off */
/* Obelus for programs in any language: annotates articles in memory.
 *
 *   obelus_project *project = NULL;
 *   obelus_result *result = NULL;
 *   if (obelus_project_open(NULL, &project) != OBELUS_OK) return report(project);
 *   if (obelus_annotate(project, "posts/a.md", OBELUS_MARKDOWN, OBELUS_HTML, bytes, size, &result) == OBELUS_OK)
 *     use(obelus_result_content(result), obelus_result_size(result));
 *   obelus_result_free(result);
 *   obelus_project_free(project);
 *
 * Strings are UTF-8 and end in NUL. What a function returns a pointer into lives as long as the handle it was
 * asked of. Handles may be NULL wherever one is freed. Any thread may call; a project may be shared by threads,
 * a result may be read by several. A project annotates one article at a time, several projects do so at once.
 * No function throws, prints, exits or waits for input.
 *
 * Structures only grow at their ends, and say how large they are; functions are never changed, and carry the
 * version they came with (OBELUS_1).
 */
#ifndef OBELUS_H
#define OBELUS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define OBELUS_API __attribute__((visibility("default")))

typedef enum obelus_status {
  OBELUS_OK = 0,
  OBELUS_FAULT = 1,   /* a file or an article is not as it must be; the handle says what and where */
  OBELUS_MISUSE = 2,  /* an argument that no program should pass */
  OBELUS_MEMORY = 3   /* out of memory */
} obelus_status;

typedef enum obelus_format { OBELUS_MARKDOWN = 0, OBELUS_HTML = 1 } obelus_format;
typedef enum obelus_level { OBELUS_INFO = 0, OBELUS_WARNING = 1, OBELUS_ERROR = 2 } obelus_level;

/* A configuration and the annotations that serve every article, read once. Those of an article in a folder with
 * an obelus.yaml of its own are read when the first such article comes, unless options name a configuration. */
typedef struct obelus_project obelus_project;

/* What became of one article. */
typedef struct obelus_result obelus_result;

/* Set `size` to sizeof(obelus_options), and everything else to 0 or NULL for what is usual. */
typedef struct obelus_options {
  size_t size;
  const char *config;             /* path of an obelus.yaml; NULL: the nearest from each article up */
  int no_config;                  /* not 0: read none */
  const char *const *annotations; /* paths of further annotation files, ending in NULL; or NULL */
  const char *lang;               /* of labels and dates, as in en-GB; NULL: as the article says */
  const char *id_prefix;          /* put before every id; NULL: as configured */
  int unsafe;                     /* not 0: keep raw HTML of Markdown */
  const char *assets_href;        /* where pages find stylesheet and script; "": no links; NULL: as configured */
} obelus_options;

/* Something an author should change. Positions count from 1; 0 when the file as a whole is meant. Columns are
 * in code points. */
typedef struct obelus_finding {
  size_t size;
  const char *rule; /* "OB201"; may be "" */
  obelus_level level;
  const char *message;
  const char *path;
  size_t line;
  size_t column;
  const char *fix;  /* what to do; may be "" */
  const char *name; /* of the rule, "orphan-annotation"; may be "" */
} obelus_finding;

/* "0.1.0" */
OBELUS_API const char *obelus_version(void);

/* The stylesheet and the script that pages link to, as obelus.css and obelus.js in the folder of `assets_href`. */
OBELUS_API const char *obelus_stylesheet(void);
OBELUS_API const char *obelus_script(void);

/* Reads a project. `options` may be NULL. `*project` is set even on OBELUS_FAULT, so that its findings can be
 * read, and must be freed then too; nothing can be annotated with it. */
OBELUS_API obelus_status obelus_project_open(const obelus_options *options, obelus_project **project);
OBELUS_API void obelus_project_free(obelus_project *project);

/* What is wrong with the project's files. */
OBELUS_API size_t obelus_project_finding_count(const obelus_project *project);
OBELUS_API obelus_status obelus_project_finding(const obelus_project *project, size_t index,
                                                obelus_finding *finding);

/* Annotates the `size` bytes at `content`. `path` is the article's, to find its own annotations by, and may be
 * NULL. HTML becomes HTML only. `*result` is set even on OBELUS_FAULT: it has findings and no content. */
OBELUS_API obelus_status obelus_annotate(obelus_project *project, const char *path, obelus_format from,
                                         obelus_format to, const char *content, size_t size,
                                         obelus_result **result);
OBELUS_API void obelus_result_free(obelus_result *result);

/* The annotated article: obelus_result_size() bytes, and a NUL behind them. NULL after a fault. */
OBELUS_API const char *obelus_result_content(const obelus_result *result);
OBELUS_API size_t obelus_result_size(const obelus_result *result);

/* Findings, ordered by place. `finding->size` must be set to sizeof(obelus_finding). */
OBELUS_API size_t obelus_result_finding_count(const obelus_result *result);
OBELUS_API obelus_status obelus_result_finding(const obelus_result *result, size_t index,
                                               obelus_finding *finding);

#ifdef __cplusplus
}
#endif

#endif
