/* The C interface as a C compiler sees it. Ends with 0 when everything held. */
#include "capi/obelus.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int failures = 0;
#define EXPECT(condition) \
  ((condition) ? (void)0 : (void)(++failures, fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition)))

static const char article[] = "It cost $5 million.\n";

static void write_file(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  EXPECT(file != NULL && fputs(text, file) >= 0 && fclose(file) == 0);
}

static void annotates(void) {
  const char *const files[] = {"capi.yaml", NULL};
  obelus_options options = {0};
  obelus_project *project = NULL;
  obelus_result *result = NULL;
  write_file("capi.yaml", "obelus: 1\nannotations:\n  - {id: cost, match: $5 million, note: Said so.}\n");
  options.size = sizeof options;
  options.no_config = 1;
  options.annotations = files;
  EXPECT(obelus_project_open(&options, &project) == OBELUS_OK);
  EXPECT(obelus_project_finding_count(project) == 0);
  EXPECT(obelus_annotate(project, NULL, OBELUS_MARKDOWN, OBELUS_HTML, article, strlen(article), &result) == OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "Said so.") != NULL);
  EXPECT(strlen(obelus_result_content(result)) == obelus_result_size(result));
  EXPECT(obelus_result_finding_count(result) == 0);
  obelus_result_free(result);
  EXPECT(obelus_annotate(project, "x.md", OBELUS_MARKDOWN, OBELUS_MARKDOWN, article, strlen(article), &result) ==
         OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "[^cost]") != NULL);
  obelus_result_free(result);
  EXPECT(obelus_annotate(project, NULL, OBELUS_HTML, OBELUS_HTML, "<p>x", 4, &result) == OBELUS_OK);
  EXPECT(strcmp(obelus_result_content(result), "<p>x") == 0);
  obelus_result_free(result);
  EXPECT(obelus_annotate(project, NULL, OBELUS_MARKDOWN, OBELUS_HTML, NULL, 0, &result) == OBELUS_OK);
  EXPECT(obelus_result_size(result) == 0);
  obelus_result_free(result);
  obelus_project_free(project);
}

static void tells_faults_as_values(void) {
  const char *const files[] = {"capi.yaml", NULL};
  obelus_options options = {0};
  obelus_project *project = NULL;
  obelus_result *result = NULL;
  obelus_finding finding = {0};
  write_file("capi.yaml", "obelus: 1\nannotations:\n  - {match: x, sources: [nobody]}\n");
  options.size = sizeof options;
  options.no_config = 1;
  options.annotations = files;
  EXPECT(obelus_project_open(&options, &project) == OBELUS_FAULT);
  EXPECT(obelus_project_finding_count(project) == 1);
  finding.size = sizeof finding;
  EXPECT(obelus_project_finding(project, 0, &finding) == OBELUS_OK);
  EXPECT(strcmp(finding.rule, "OB301") == 0 && finding.level == OBELUS_ERROR);
  EXPECT(strcmp(finding.name, "unknown-reference") == 0);
  EXPECT(finding.line == 3 && finding.column == 26);
  EXPECT(strstr(finding.message, "nobody") != NULL && strcmp(finding.path, "capi.yaml") == 0);
  EXPECT(obelus_project_finding(project, 1, &finding) == OBELUS_MISUSE);
  EXPECT(obelus_annotate(project, NULL, OBELUS_MARKDOWN, OBELUS_HTML, article, 3, &result) == OBELUS_MISUSE);
  EXPECT(result == NULL);
  obelus_project_free(project);
}

static void tells_what_an_article_lacks(void) {
  obelus_options options = {0};
  obelus_project *project = NULL;
  obelus_result *result = NULL;
  obelus_finding finding = {0};
  write_file("capi.md", article);
  write_file("capi.obelus.yaml", "obelus: 1\nannotations:\n  - {match: not in it at all, note: x}\n");
  options.size = sizeof options;
  options.no_config = 1;
  EXPECT(obelus_project_open(&options, &project) == OBELUS_OK);
  EXPECT(obelus_annotate(project, "capi.md", OBELUS_MARKDOWN, OBELUS_HTML, article, strlen(article), &result) ==
         OBELUS_OK);
  EXPECT(obelus_result_finding_count(result) == 1);
  finding.size = offsetof(obelus_finding, message); /* a caller older than the rest */
  EXPECT(obelus_result_finding(result, 0, &finding) == OBELUS_OK);
  EXPECT(strcmp(finding.rule, "OB201") == 0 && finding.message == NULL);
  obelus_result_free(result);
  EXPECT(obelus_annotate(project, NULL, OBELUS_MARKDOWN, OBELUS_HTML, "\xFF", 1, &result) == OBELUS_FAULT);
  EXPECT(obelus_result_content(result) == NULL && obelus_result_finding_count(result) == 1);
  obelus_result_free(result);
  obelus_project_free(project);
}

static void goes_by_the_nearest_configuration(void) {
  obelus_options options = {0};
  obelus_project *project = NULL;
  obelus_result *result = NULL;
  EXPECT(mkdir("nearest", 0777) == 0 || errno == EEXIST);
  EXPECT(mkdir("nearest/below", 0777) == 0 || errno == EEXIST);
  write_file("nearest/obelus.yaml", "annotations: [all.yaml]\n");
  write_file("nearest/all.yaml", "obelus: 1\nannotations:\n  - {match: $5 million, note: Said so.}\n");
  write_file("nearest/below/obelus.yaml", "id_prefix: lower-\nannotations: [own.yaml]\n");
  write_file("nearest/below/own.yaml", "obelus: 1\nannotations:\n  - {match: cost, note: A word.}\n");
  options.size = sizeof options;
  EXPECT(chdir("nearest") == 0);
  EXPECT(obelus_project_open(&options, &project) == OBELUS_OK);
  EXPECT(obelus_annotate(project, "a.md", OBELUS_MARKDOWN, OBELUS_HTML, article, strlen(article), &result) == OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "Said so.") != NULL);
  obelus_result_free(result);
  EXPECT(obelus_annotate(project, "below/a.md", OBELUS_MARKDOWN, OBELUS_HTML, article, strlen(article), &result) ==
         OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "A word.") != NULL);
  EXPECT(strstr(obelus_result_content(result), "id=\"lower-") != NULL);
  EXPECT(strstr(obelus_result_content(result), "Said so.") == NULL);
  obelus_result_free(result);
  obelus_project_free(project);
  write_file("below/own.yaml", "obelus: 1\nannotations: [\n");
  EXPECT(obelus_project_open(&options, &project) == OBELUS_OK);
  EXPECT(obelus_annotate(project, "below/a.md", OBELUS_MARKDOWN, OBELUS_HTML, article, strlen(article), &result) ==
         OBELUS_FAULT);
  EXPECT(obelus_result_content(result) == NULL && obelus_result_finding_count(result) == 1);
  obelus_result_free(result);
  obelus_project_free(project);
  options.config = "obelus.yaml"; /* for all articles */
  EXPECT(obelus_project_open(&options, &project) == OBELUS_OK);
  EXPECT(obelus_annotate(project, "below/a.md", OBELUS_MARKDOWN, OBELUS_HTML, article, strlen(article), &result) ==
         OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "Said so.") != NULL);
  obelus_result_free(result);
  obelus_project_free(project);
  EXPECT(chdir("..") == 0);
}

static void links_assets_where_it_is_told_to(void) {
  static const char page[] = "<head></head><p>It cost $5 million.";
  obelus_options options = {0};
  obelus_project *project = NULL;
  obelus_result *result = NULL;
  write_file("assets.obelus.yaml", "obelus: 1\nannotations:\n  - {match: $5 million, note: x}\n");
  options.size = sizeof options;
  options.no_config = 1;
  options.assets_href = "/blog/obelus/";
  EXPECT(obelus_project_open(&options, &project) == OBELUS_OK);
  EXPECT(obelus_annotate(project, "assets.md", OBELUS_HTML, OBELUS_HTML, page, strlen(page), &result) == OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "href=\"/blog/obelus/obelus.css\"") != NULL);
  obelus_result_free(result);
  obelus_project_free(project);
  options.size = offsetof(obelus_options, assets_href); /* a caller older than it */
  EXPECT(obelus_project_open(&options, &project) == OBELUS_OK);
  EXPECT(obelus_annotate(project, "assets.md", OBELUS_HTML, OBELUS_HTML, page, strlen(page), &result) == OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "/blog/") == NULL);
  obelus_result_free(result);
  obelus_project_free(project);
}

/* Of two places that fit, the lock beside the article knows which is meant. */
static void heeds_the_lock_beside_an_article(void) {
  const char page[] = "Costs fell in May. Fares rose in May.";
  obelus_project *project = NULL;
  obelus_result *result = NULL;
  obelus_options options = {0};
  options.size = sizeof options;
  options.no_config = 1;
  write_file("locked.obelus.yaml", "obelus: 1\nannotations:\n  - {id: fares, match: in May, note: x}\n");
  write_file("obelus.lock", "obelus.lock 1\n[locked.md]\nfares 7fc73ce5aacb9f63 15c0e1ca7e011f7f 11+6 Fares rose in May.\n"
                            "= 15c0e1ca7e011f7f\n= f6721ebf3716787a\n");
  EXPECT(obelus_project_open(&options, &project) == OBELUS_OK);
  EXPECT(obelus_annotate(project, "locked.md", OBELUS_MARKDOWN, OBELUS_HTML, page, strlen(page), &result) == OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "rose <span class=\"ob-a\"") != NULL);
  obelus_result_free(result);
  remove("obelus.lock");
  EXPECT(obelus_annotate(project, "locked.md", OBELUS_MARKDOWN, OBELUS_HTML, page, strlen(page), &result) == OBELUS_OK);
  EXPECT(strstr(obelus_result_content(result), "<span") == NULL);
  obelus_result_free(result);
  obelus_project_free(project);
}

static void bears_misuse(void) {
  obelus_project *project = NULL;
  obelus_result *result = NULL;
  obelus_options options = {0};
  EXPECT(obelus_project_open(NULL, NULL) == OBELUS_MISUSE);
  EXPECT(obelus_project_open(&options, &project) == OBELUS_MISUSE && project == NULL); /* size is not set */
  EXPECT(obelus_annotate(NULL, NULL, OBELUS_HTML, OBELUS_HTML, "", 0, &result) == OBELUS_MISUSE);
  EXPECT(obelus_result_content(NULL) == NULL && obelus_result_size(NULL) == 0);
  obelus_project_free(NULL);
  obelus_result_free(NULL);
  EXPECT(strchr(obelus_version(), '.') != NULL);
  EXPECT(strstr(obelus_stylesheet(), ".ob-notes") != NULL && strstr(obelus_script(), "popover") != NULL);
}

/* With what cmark-gfm keeps for the whole process: links without marks, tables, strikes, footnotes. */
static const char shared_article[] =
    "It cost $5 million, see www.harbour.example and ~~a@b.example~~[^n].\n\n"
    "| a | b |\n|---|---|\n| 1 | $5 million |\n\n[^n]: A *note*.\n";

static obelus_result *annotate_shared(obelus_project *project, obelus_format from) {
  obelus_result *result = NULL;
  obelus_annotate(project, NULL, from, OBELUS_HTML, shared_article, strlen(shared_article), &result);
  return result;
}

/* NULL when each time the same came out. */
static void *annotates_the_same(void *project) {
  const obelus_format formats[] = {OBELUS_MARKDOWN, OBELUS_HTML};
  obelus_result *first[2];
  int i, same = 1;
  for (i = 0; i < 2; ++i) {
    first[i] = annotate_shared(project, formats[i]);
    same = same && first[i] != NULL && obelus_result_size(first[i]) > 300;
  }
  for (i = 0; i < 40 && same; ++i) {
    obelus_result *again = annotate_shared(project, formats[i % 2]);
    same = again != NULL && strcmp(obelus_result_content(again), obelus_result_content(first[i % 2])) == 0;
    obelus_result_free(again);
  }
  for (i = 0; i < 2; ++i) obelus_result_free(first[i]);
  return same ? NULL : project;
}

/* Two threads share one project, two have one of their own. */
static void serves_several_threads(void) {
  const char *const files[] = {"capi.yaml", NULL};
  obelus_options options = {0};
  obelus_project *projects[3] = {NULL, NULL, NULL};
  pthread_t threads[4];
  int i;
  write_file("capi.yaml", "obelus: 1\nannotations:\n  - {match: $5 million, occurrences: all, note: '*Said* so.'}\n");
  options.size = sizeof options;
  options.no_config = 1;
  options.annotations = files;
  for (i = 0; i < 3; ++i) EXPECT(obelus_project_open(&options, &projects[i]) == OBELUS_OK);
  for (i = 0; i < 4; ++i) EXPECT(pthread_create(&threads[i], NULL, annotates_the_same, projects[i < 3 ? i : 0]) == 0);
  for (i = 0; i < 4; ++i) {
    void *wrong = NULL;
    EXPECT(pthread_join(threads[i], &wrong) == 0 && wrong == NULL);
  }
  for (i = 0; i < 3; ++i) obelus_project_free(projects[i]);
}

int main(void) {
  annotates();
  tells_faults_as_values();
  tells_what_an_article_lacks();
  goes_by_the_nearest_configuration();
  links_assets_where_it_is_told_to();
  heeds_the_lock_beside_an_article();
  bears_misuse();
  serves_several_threads();
  return failures != 0;
}
