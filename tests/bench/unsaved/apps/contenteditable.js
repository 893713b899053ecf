import {showEditor} from './editor.js';

showEditor((place, note) => {
  place.contentEditable = 'true';
  place.textContent = note;
  return () => ({text: place.textContent, bold: place.querySelector('b,strong,[style*=bold]') !== null});
});
