import tinymce from 'tinymce';
import 'tinymce/models/dom/model.js';
import 'tinymce/themes/silver/theme.js';
import 'tinymce/icons/default/icons.js';
import {showEditor} from './editor.js';

/** The text is in a frame of the same origin. */
showEditor(async (place, note) => {
  const [editor] = await tinymce.init({
    target: place,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    height: 240,
    setup: (made) => made.on('init', () => made.setContent(`<p>${note}</p>`)),
  });
  return () => ({text: editor.getContent({format: 'text'}), bold: editor.getContent().includes('<strong>')});
});
