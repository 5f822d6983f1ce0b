<?php
/**
 * Plugin Name: Obelus
 * Description: Footnotes, sources and cards, written in YAML, for the passages they speak of.
 * Version: 0.1.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 */

namespace Obelus;

defined('ABSPATH') || exit;

const YAML = '_obelus_yaml';        // what the author writes
const RESULT = '_obelus_result';    // the content as annotated: what it was made of, when, the page
const MESSAGES = '_obelus_messages';
const PATIENCE = 60;                // seconds between two tries at content that changes from view to view

/** Runs obelus in $folder. Returns its exit status and what it said; its output is in $folder/out. */
function run(string $folder, array $arguments): array {
    $command = defined('OBELUS_COMMAND') ? OBELUS_COMMAND : (getenv('OBELUS_TOOL') ?: 'obelus');
    $files = [['file', '/dev/null', 'r'], ['file', "$folder/out", 'w'], ['file', "$folder/said", 'w']];
    $process = @proc_open(array_merge([$command], $arguments), $files, $pipes, $folder);
    if ($process === false) {
        return [127, "cannot run $command"];
    }
    $status = proc_close($process);
    return [$status, trim(file_get_contents("$folder/said"))];
}

/** A folder of its own for $use, gone afterwards. */
function in_folder(callable $use) {
    $folder = sys_get_temp_dir() . '/obelus-' . bin2hex(random_bytes(8));
    mkdir($folder, 0700);
    try {
        return $use($folder);
    } finally {
        array_map('unlink', glob("$folder/*"));
        rmdir($folder);
    }
}

/** What the content depends on. */
function key(string $content, string $yaml): string {
    $config = WP_CONTENT_DIR . '/obelus/obelus.yaml';
    return md5($content . "\0" . $yaml . "\0" . (file_exists($config) ? filemtime($config) : ''));
}

/** Annotates the content of a post and keeps the result. */
function annotate(int $post, string $content): void {
    $yaml = (string) get_post_meta($post, YAML, true);
    in_folder(function ($folder) use ($post, $content, $yaml) {
        $name = sanitize_file_name(get_post_field('post_name', $post) ?: "post-$post");
        file_put_contents("$folder/$name.html", $content);
        if (trim($yaml) !== '') {
            file_put_contents("$folder/$name.obelus.yaml", $yaml);
        }
        $config = WP_CONTENT_DIR . '/obelus/obelus.yaml';
        $settings = file_exists($config) ? ['--config', $config] : ['--no-config'];
        [$status, $said] = run($folder, array_merge(['annotate', "$name.html", '--no-assets',
            '--lang', get_bloginfo('language')], $settings));
        $page = $status < 2 ? file_get_contents("$folder/out") : $content;
        $result = ['of' => key($content, $yaml), 'at' => time(), 'page' => base64_encode($page)];
        update_post_meta($post, RESULT, $result);
        update_post_meta($post, MESSAGES, wp_slash($said));
        foreach (preg_grep('/^\S/', explode("\n", $said)) as $line) {  // without the quoted lines below each
            error_log("obelus: $line");
        }
    });
}

/** The content as readers get it, but for us. */
function rendered(\WP_Post $post): string {
    remove_filter('the_content', __NAMESPACE__ . '\show', 20);
    try {
        return apply_filters('the_content', $post->post_content);
    } finally {
        add_filter('the_content', __NAMESPACE__ . '\show', 20);
    }
}

function saved(int $id, \WP_Post $post): void {
    if (wp_is_post_revision($id) || wp_is_post_autosave($id)) {
        return;
    }
    if (isset($_POST['obelus_yaml'], $_POST['obelus_nonce']) && wp_verify_nonce($_POST['obelus_nonce'], 'obelus')
        && current_user_can('edit_post', $id)) {
        update_post_meta($id, YAML, $_POST['obelus_yaml']);  // slashed, as it is wanted
    }
    if ($post->post_status !== 'auto-draft') {
        annotate($id, rendered($post));
    }
}

/** On a page of its own, a post is shown with its notes. */
function show(string $content): string {
    $id = get_the_ID();
    if (!is_singular() || !is_main_query() || !in_the_loop() || post_password_required($id)) {
        return $content;
    }
    $result = get_post_meta($id, RESULT, true);
    $of = key($content, (string) get_post_meta($id, YAML, true));
    if (is_array($result) && $result['of'] !== $of && time() - $result['at'] >= PATIENCE) {
        annotate($id, $content);  // a theme or another plug-in renders it otherwise than when it was saved
        $result = get_post_meta($id, RESULT, true);
    }
    return is_array($result) && $result['of'] === $of ? base64_decode($result['page']) : $content;
}

function box(\WP_Post $post): void {
    wp_nonce_field('obelus', 'obelus_nonce');
    $yaml = get_post_meta($post->ID, YAML, true);
    $messages = get_post_meta($post->ID, MESSAGES, true);
    echo '<textarea name="obelus_yaml" rows="16" spellcheck="false" style="width:100%;font-family:monospace">',
        esc_textarea($yaml), '</textarea>';
    if ($messages) {
        echo '<pre style="white-space:pre-wrap">', esc_html($messages), '</pre>';
    }
}

function write_assets(): void {
    $folder = wp_upload_dir()['basedir'];
    wp_mkdir_p($folder);
    in_folder(fn ($work) => run($work, ['assets', "$folder/obelus"]));
}

function enqueue(): void {
    $folder = wp_upload_dir();
    if (is_singular() && file_exists("{$folder['basedir']}/obelus/obelus.css")) {
        wp_enqueue_style('obelus', "{$folder['baseurl']}/obelus/obelus.css", [], '0.1.0');
        wp_enqueue_script('obelus', "{$folder['baseurl']}/obelus/obelus.js", [], '0.1.0', true);
    }
}

register_activation_hook(__FILE__, __NAMESPACE__ . '\write_assets');
add_action('save_post', __NAMESPACE__ . '\saved', 20, 2);
add_filter('the_content', __NAMESPACE__ . '\show', 20);
add_action('wp_enqueue_scripts', __NAMESPACE__ . '\enqueue');
add_action('add_meta_boxes', fn () => add_meta_box('obelus', 'Obelus', __NAMESPACE__ . '\box', ['post', 'page']));
