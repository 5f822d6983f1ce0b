<?php
// A site with the plug-in active and the ferry as its post 1. The third argument is the theme's name.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1:' . getenv('PORT');
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require __DIR__ . '/wp/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install('Ferries', 'editor', 'editor@ferries.example', true, '', 'a long password');
wp_delete_post(1, true);
switch_theme('bare');
