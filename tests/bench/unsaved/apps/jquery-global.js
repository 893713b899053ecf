import $ from 'jquery';

/** Plugins of before there were modules look for it here. */
window.jQuery = $;
