import 'trix';
import {showEditor} from './editor.js';

showEditor((place, note) => {
  const editor = document.createElement('trix-editor');
  place.append(editor);
  editor.editor.insertString(note);
  return () => ({text: editor.editor.getDocument().toString(), bold: editor.querySelector('strong') !== null});
});
