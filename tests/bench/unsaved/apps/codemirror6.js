import {basicSetup, EditorView} from 'codemirror';
import {showEditor} from './editor.js';

showEditor((place, note) => {
  const view = new EditorView({doc: note, extensions: [basicSetup], parent: place});
  return () => ({text: view.state.doc.toString()});
});
