<?php
// Nothing from other servers.
remove_action('wp_head', 'print_emoji_detection_script', 7);
