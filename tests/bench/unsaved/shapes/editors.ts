import type {FrameLocator, Page} from 'playwright';
import type {Reader} from '../reader.ts';
import {clean, dirty, type Scenario, type Shape} from '../shape.ts';

type Editor = {
  /** Where the text is. */
  readonly text: string;
  readonly frame?: string;
  /** The button that makes bold; without one it is left out. */
  readonly bold?: string;
  readonly styles?: readonly string[];
  /** The editor calls its text by a name of its own. */
  readonly isNamedByItself?: true;
  /** The editor's own word or the browser's tells that it was written in before. */
  readonly isTold?: true;
};

const late = 'before the guide was open an editor that writes its own HTML leaves no trace of what was there at first';

function scenarios({text, frame, bold, isTold, isNamedByItself}: Editor): readonly Scenario[] {
  const called = isNamedByItself ? '' : 'Note';
  const within = (reader: Reader): Page | FrameLocator => (frame === undefined ? reader.page : reader.page.frameLocator(frame));
  const show = async (reader: Reader): Promise<void> => {
    await reader.menu();
    await reader.page.locator('#app[data-ready]').waitFor();
  };
  const write = async (reader: Reader): Promise<void> => {
    await within(reader).locator(text).first().click();
    await reader.keys('ControlOrMeta+End');
    await reader.page.keyboard.type(reader.place.text);
  };
  const search = async (reader: Reader): Promise<void> => {
    await reader.page.locator('[type=search]').click();
    await reader.page.keyboard.type('ada');
  };
  const told = isTold ? {} : {unseeable: late};
  return [
    clean('opened first, untouched', async (reader) => {
      await reader.open();
      await show(reader);
    }),
    clean('opened later, untouched, nothing typed anywhere', show),
    clean(
      'opened later, untouched, something typed elsewhere',
      async (reader) => {
        await show(reader);
        await search(reader);
      },
      told,
    ),
    dirty('written', called, async (reader) => {
      await show(reader);
      await reader.open();
      await write(reader);
    }),
    clean('written and taken back', async (reader) => {
      await show(reader);
      await reader.open();
      await write(reader);
      await reader.takeBack(reader.place.text.length);
    }),
    dirty(
      'written before the guide was opened',
      'Note',
      async (reader) => {
        await show(reader);
        await write(reader);
      },
      told,
    ),
    clean('written and saved', async (reader) => {
      await show(reader);
      await reader.open();
      await write(reader);
      await reader.press('Save');
      await reader.see('Saved');
    }),
    ...(bold === undefined
      ? []
      : [
          dirty('only made bold', called, async (reader) => {
            await show(reader);
            await reader.open();
            await within(reader).locator(text).first().click();
            await reader.keys('ControlOrMeta+a');
            await reader.page.locator(bold).first().click();
          }),
        ]),
  ];
}

const editor = (id: string, library: string, how: Editor): Shape => ({id, app: id, library, ...(how.styles !== undefined && {styles: how.styles}), scenarios: scenarios(how)});

export const editorShapes: readonly Shape[] = [
  editor('contenteditable', 'none', {text: '#note'}),
  editor('quill', 'quill 2', {text: '.ql-editor', bold: '.ql-bold', styles: ['quill/dist/quill.snow.css']}),
  editor('tiptap', 'tiptap 3, prosemirror', {text: '.ProseMirror'}),
  editor('ckeditor5', 'ckeditor 5', {text: '.ck-editor__editable', isNamedByItself: true, bold: 'button[data-cke-tooltip-text^=Bold]', styles: ['ckeditor5/dist/ckeditor5.css']}),
  editor('tinymce', 'tinymce 8, in a frame', {text: 'body', frame: 'iframe', isNamedByItself: true, styles: ['tinymce/skins/ui/oxide/skin.css']}),
  editor('trix', 'trix 2', {text: 'trix-editor', bold: '[data-trix-attribute=bold]', styles: ['trix/dist/trix.css']}),
  editor('lexical', 'lexical 0', {text: '#note'}),
  editor('codemirror6', 'codemirror 6', {text: '.cm-content'}),
  editor('codemirror5', 'codemirror 5', {text: '.CodeMirror-lines', styles: ['codemirror5/lib/codemirror.css']}),
];
