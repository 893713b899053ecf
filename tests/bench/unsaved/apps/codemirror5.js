import CodeMirror from 'codemirror5';
import {showEditor} from './editor.js';

/** Keys go into a field that no reader sees and that is emptied at once. */
showEditor((place, note) => {
  const editor = CodeMirror(place, {value: note});
  return () => ({text: editor.getValue()});
});
