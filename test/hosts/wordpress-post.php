<?php
// Saves each text of $texts as an author's post, as WordPress does it for somebody who may not write
// any HTML, and prints what readers get of it: a list of { stored, rendered } in JSON.
require '/wordpress/wp-load.php';

$author = wp_insert_user( array(
	'user_login' => 'author',
	'user_pass'  => 'not-a-secret',
	'role'       => 'author',
) );
wp_set_current_user( $author );
if ( current_user_can( 'unfiltered_html' ) ) {
	throw new Exception( 'This author may write any HTML.' );
}

$posts = array();
foreach ( $texts as $text ) {
	$id = wp_insert_post( wp_slash( array(
		'post_title'   => 'Widget',
		'post_content' => $text,
		'post_author'  => $author,
		'post_status'  => 'publish',
	) ) );
	$stored  = get_post( $id )->post_content;
	$posts[] = array(
		'stored'   => $stored,
		'rendered' => apply_filters( 'the_content', $stored ),
	);
}
echo json_encode( $posts );
