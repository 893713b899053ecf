import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  COMMAND_PRIORITY_EDITOR,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  $getSelection,
  $isRangeSelection,
} from 'lexical';
import {showEditor} from './editor.js';

showEditor((place, note) => {
  place.contentEditable = 'true';
  const editor = createEditor({namespace: 'crm', onError: (trouble) => console.error(trouble)});
  editor.setRootElement(place);
  const act = (how) => (given) => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) how(selection, given);
    return true;
  };
  editor.registerCommand(
    CONTROLLED_TEXT_INSERTION_COMMAND,
    act((selection, given) => selection.insertText(typeof given === 'string' ? given : (given.data ?? ''))),
    COMMAND_PRIORITY_EDITOR,
  );
  editor.registerCommand(
    DELETE_CHARACTER_COMMAND,
    act((selection, isBackward) => selection.deleteCharacter(isBackward)),
    COMMAND_PRIORITY_EDITOR,
  );
  editor.update(() => void $getRoot().append($createParagraphNode().append($createTextNode(note))), {discrete: true});
  return () => ({text: editor.getEditorState().read(() => $getRoot().getTextContent())});
});
