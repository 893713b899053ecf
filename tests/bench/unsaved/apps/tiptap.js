import {Editor} from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import {showEditor} from './editor.js';

showEditor((place, note) => {
  const editor = new Editor({element: place, extensions: [StarterKit], content: `<p>${note}</p>`});
  return () => ({text: editor.getText(), bold: editor.getHTML().includes('<strong>')});
});
