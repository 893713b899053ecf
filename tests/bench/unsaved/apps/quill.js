import Quill from 'quill';
import {showEditor} from './editor.js';

showEditor((place, note) => {
  const quill = new Quill(place, {theme: 'snow', modules: {toolbar: [['bold']]}});
  quill.setText(note);
  return () => ({text: quill.getText(), bold: quill.root.querySelector('strong') !== null});
});
