import {Bold, ClassicEditor, Essentials, Paragraph, Undo} from 'ckeditor5';
import {showEditor} from './editor.js';

showEditor(async (place, note) => {
  place.innerHTML = `<p>${note}</p>`;
  const editor = await ClassicEditor.create(place, {licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold, Undo], toolbar: ['bold', 'undo']});
  return () => ({text: editor.getData().replace(/<[^>]*>/gu, ''), bold: editor.getData().includes('<strong>')});
});
