<?php
// Activates the plug-in, if need be, and saves the ferry with annotations, as the editor does. Prints the id.
$_SERVER['HTTP_HOST'] = '127.0.0.1:' . getenv('PORT');
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require __DIR__ . '/wp/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
$error = activate_plugin('obelus/obelus.php');
if ($error) exit($error->get_error_message());
wp_set_current_user(1);
$_POST = ['obelus_yaml' => wp_slash(file_get_contents($argv[1])), 'obelus_nonce' => wp_create_nonce('obelus')];
$post = get_page_by_path('ferry', OBJECT, 'post');
$id = wp_insert_post(wp_slash([
    'ID' => $post ? $post->ID : 0, 'post_title' => 'The ferry', 'post_name' => 'ferry', 'post_status' => 'publish', 'post_author' => 1,
    'post_content' => "The new ferry cost <strong>nearly £97 million</strong>, twice what was agreed.\n\nIt sailed in <em>2022</em>, five years late.",
]), true);
if (is_wp_error($id)) exit($id->get_error_message());
echo "post $id\n", get_post_meta($id, '_obelus_messages', true), "\n";
