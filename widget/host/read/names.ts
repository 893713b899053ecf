/** What a reader can act on by itself. */
export const single = 'button,a,summary,input,select,textarea,option,[role=button],[role=link],[role^=menuitem],[role=tab],[role=option],[role=checkbox],[role=textbox]';
/** The same, and whatever takes the focus: the items of many menus have no role. */
export const actionable = `${single},[tabindex]`;

/** Parts of a control that are not its words: icons (some are ligatures, "logout Log out"), keys, other controls. */
const silent = `${actionable},ul,ol,script,style,kbd,i,mat-icon,[class*=material-icons],[class*=material-symbols],[aria-hidden=true],[hidden],[role=img]`;

/**
 * Text as it is compared: the same for "Log out", "Logout »" and "LOG OUT", and for 退出 and the 退 出
 * that Ant Design sets with a space. A question mark stays: 退出登录？ is a question, not the control.
 */
export const simplify = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}?]+/gu, '');

/** The texts that an element may be known by, the accessible name's first. */
export function readNames(element: Element): readonly string[] {
  const read = (name: string) => element.getAttribute(name);
  const root = element.getRootNode() as Document;
  const labelled = read('aria-labelledby');
  const {labels, type, value} = element as HTMLInputElement;
  return [
    labelled
      ?.split(/\s+/u)
      .map((id) => root.getElementById(id)?.textContent)
      .join(' '),
    read('aria-label'),
    ...[...(labels ?? [])].map(speak),
    read('alt'),
    /^(button|submit|reset)$/u.test(type) && element.localName === 'input' && value,
    speak(element),
    // Where there are other controls inside, the whole text is not this one's.
    !element.querySelector(actionable) && element.textContent,
    read('title'),
    read('placeholder'),
  ].flatMap((text) => (text || '').trim().replace(/\s+/gu, ' ') || []);
}

function speak(element: Element): string {
  let said = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) said += (node as Text).data;
    else if (node.nodeType === 1 && !(node as Element).matches(silent)) said += (node as Element).getAttribute('alt') ?? speak(node as Element);
  }
  return said;
}
