<?php
define('DB_NAME', 'obelus');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('DB_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('WP_CONTENT_DIR', dirname(__DIR__) . '/content');
define('WP_CONTENT_URL', 'http://127.0.0.1:' . getenv('PORT') . '/content');
define('WP_HOME', 'http://127.0.0.1:' . getenv('PORT') . '/wp');
define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
