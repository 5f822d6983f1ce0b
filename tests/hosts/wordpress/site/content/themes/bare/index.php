<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title><?php wp_title(''); ?></title><?php wp_head(); ?></head>
<body><main><?php while (have_posts()) { the_post(); ?><article><h1><?php the_title(); ?></h1><?php the_content(); ?></article><?php } ?></main><?php wp_footer(); ?></body>
</html>
