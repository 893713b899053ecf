import type {Reader} from '../reader.ts';
import {clean, dirty, enteredBefore, type Scenario, type Shape} from '../shape.ts';

const show = async (reader: Reader): Promise<void> => {
  await reader.menu();
};
const edit = async (reader: Reader): Promise<void> => {
  await show(reader);
  await reader.press('Edit');
  await reader.seeContact('Ada Li');
};
const type = (reader: Reader): Promise<void> => reader.type('Name', reader.place.text);
const isGone = (reader: Reader): Promise<void> => reader.field('Name').waitFor({state: 'hidden'});

const dialog: readonly Scenario[] = [
  clean('opened first, a dialog opened and left alone', async (reader) => {
    await reader.open();
    await edit(reader);
  }),
  dirty('typed in the dialog', 'Name', async (reader) => {
    await reader.open();
    await edit(reader);
    await type(reader);
  }),
  dirty(
    'typed in the dialog before the guide was opened',
    'Name',
    async (reader) => {
      await edit(reader);
      await type(reader);
    },
    {unseeable: enteredBefore},
  ),
  clean('typed and saved: the dialog closes', async (reader) => {
    await reader.open();
    await edit(reader);
    await type(reader);
    await reader.press('Save');
    await isGone(reader);
  }),
  clean('typed and cancelled: the dialog closes', async (reader) => {
    await reader.open();
    await edit(reader);
    await type(reader);
    await reader.press('Cancel');
    await isGone(reader);
  }),
  clean('typed and cancelled before the guide was opened', async (reader) => {
    await edit(reader);
    await type(reader);
    await reader.press('Cancel');
    await isGone(reader);
  }),
];
/** A guide over a modal dialog of the browser's own cannot be pressed: these have the guide opened before, and asked within. */
const withoutModal = (list: readonly Scenario[]): readonly Scenario[] => list.filter(({id}) => !/^typed in the dialog|left alone/u.test(id));

/** Forms that come and go: dialogs, tabs, steps, rows. */
export const comingShapes: readonly Shape[] = [
  {id: 'dialog of the browser', app: 'dialog', library: 'none', scenarios: withoutModal(dialog)},
  {
    id: 'bootstrap modal',
    app: 'bootstrap',
    library: 'bootstrap 5',
    styles: ['bootstrap/dist/css/bootstrap.css'],
    scenarios: [
      ...dialog,
      dirty('typed, then the other tab of the form', 'Name', async (reader) => {
        await reader.open();
        await edit(reader);
        await type(reader);
        await reader.page.getByText('More').click();
        await reader.field('Phone').waitFor();
      }),
    ],
  },
  {id: 'antd modal', app: 'antd-modal', library: 'antd 6', scenarios: dialog},
  {id: 'element-plus dialog', app: 'element-dialog', library: 'element-plus 2', styles: ['element-plus/dist/index.css'], scenarios: dialog},
  {
    id: 'dialog that closes before it has sent',
    app: 'hasty',
    library: 'react 19',
    scenarios: [
      dirty('on its way', undefined, async (reader) => {
        await reader.open();
        await edit(reader);
        await type(reader);
        reader.run.saves = 'held';
        await reader.press('Save');
        await isGone(reader);
      }),
      dirty('refused', undefined, async (reader) => {
        await reader.open();
        await edit(reader);
        await type(reader);
        reader.run.saves = 'status';
        const refused = reader.page.waitForResponse((response) => response.request().method() === 'PUT');
        await reader.press('Save');
        await (await refused).finished();
      }),
      clean('arrived', async (reader) => {
        await reader.open();
        await edit(reader);
        await type(reader);
        await reader.press('Save');
        await reader.page.waitForFunction(() => window.held?.model() === undefined);
      }),
    ],
  },
  {
    id: 'mail that is made small',
    app: 'composer',
    library: 'none',
    plain: true,
    scenarios: [
      clean('untouched', show),
      dirty('written and made small', 'Subject', async (reader) => {
        await show(reader);
        await reader.open();
        await reader.type('Subject', reader.place.text);
        await reader.press('Minimise');
      }),
      dirty(
        'written and made small before the guide was opened',
        'Subject',
        async (reader) => {
          await show(reader);
          await reader.type('Subject', reader.place.text);
          await reader.press('Minimise');
        },
        {unseeable: enteredBefore},
      ),
    ],
  },
  {
    id: 'rows that leave the page',
    app: 'virtual',
    library: 'react-window 2',
    scenarios: [
      clean('scrolled', async (reader) => {
        await show(reader);
        await reader.open();
        await reader.field('Row 2').waitFor();
        await scroll(reader);
      }),
      dirty('typed and scrolled away', 'Row 2', async (reader) => {
        await show(reader);
        await reader.open();
        await reader.type('Row 2', reader.place.text);
        await scroll(reader);
      }),
      dirty('typed, scrolled away and back', 'Row 2', async (reader) => {
        await show(reader);
        await reader.open();
        await reader.type('Row 2', reader.place.text);
        await scroll(reader);
        await scroll(reader, -20_000);
        await reader.field('Row 2').waitFor();
      }),
      clean('typed, scrolled away and back, and taken back', async (reader) => {
        await show(reader);
        await reader.open();
        await reader.type('Row 2', reader.place.text);
        await scroll(reader);
        await scroll(reader, -20_000);
        await reader.field('Row 2').click();
        await reader.keys('End');
        await reader.takeBack(reader.place.text.length);
      }),
      dirty(
        'typed and scrolled away before the guide was opened',
        undefined,
        async (reader) => {
          await show(reader);
          await reader.type('Row 2', reader.place.text);
          await scroll(reader);
        },
        {unseeable: 'the field was out of the page before the guide came', leavesNothing: true},
      ),
    ],
  },
  {
    id: 'page in tabs, kept alive',
    app: 'keep-alive',
    library: 'vue 3',
    scenarios: [
      dirty('typed, then another tab', 'Name', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await type(reader);
        await reader.press('List');
        await reader.see('All contacts');
      }),
      clean('another tab, nothing typed', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await reader.press('List');
        await reader.see('All contacts');
      }),
      dirty('typed, another tab and back', 'Name', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await type(reader);
        await reader.press('List');
        await reader.see('All contacts');
        await reader.press('Contact');
      }),
    ],
  },
  {
    id: 'steps',
    app: 'wizard',
    library: 'react 19',
    scenarios: [
      dirty('the first step filled, in the second', 'Name', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await type(reader);
        await reader.press('Next');
        await reader.field('Level').waitFor();
      }),
      clean('to the end', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await type(reader);
        await reader.press('Next');
        await reader.field('Level').waitFor();
        await reader.press('Save');
        await reader.see('Saved');
      }),
    ],
  },
  {
    id: 'field that is made anew',
    app: 'remade',
    library: 'react 19',
    scenarios: [
      clean('visited', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await reader.field('Name').click();
        await reader.leaveField();
      }),
      dirty('typed and left', 'Name', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await type(reader);
        await reader.leaveField();
      }),
      clean('typed, left, and taken back in the new one', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await type(reader);
        await reader.leaveField();
        await reader.field('Name').click();
        await reader.keys('End');
        await reader.takeBack(reader.place.text.length);
        await reader.leaveField();
      }),
    ],
  },
  {
    id: 'cells that become fields',
    app: 'inline-edit',
    library: 'react 19',
    scenarios: [
      dirty('typed', 'Name', async (reader) => {
        await inline(reader);
      }),
      clean('typed and sent by Enter', async (reader) => {
        await inline(reader);
        await reader.keys('Enter');
        await isGone(reader);
      }),
      clean('typed and given up by Escape', async (reader) => {
        await inline(reader);
        await reader.keys('Escape');
        await isGone(reader);
      }),
      dirty('sent by Enter, still on its way', 'Name', async (reader) => {
        await inline(reader);
        reader.run.saves = 'held';
        await reader.keys('Enter');
      }),
    ],
  },
  {
    id: 'page that is left',
    app: 'leave',
    library: 'none',
    scenarios: [
      clean('typed, then another page of the app, and what was typed is gone', async (reader) => {
        await show(reader);
        await reader.seeContact('Ada Li');
        await reader.open();
        await type(reader);
        await reader.page.locator('#app a').click();
        await reader.see('All contacts');
      }),
    ],
  },
];

async function scroll(reader: Reader, by = 8000): Promise<void> {
  await reader.page.locator('[role=list]').first().hover();
  await reader.page.mouse.wheel(0, by);
  await reader.field('Row 2').waitFor({state: by > 0 ? 'detached' : 'attached'});
}

async function inline(reader: Reader): Promise<void> {
  await show(reader);
  await reader.open();
  // Firefox's driver makes no double press.
  await reader.page.getByRole('cell', {name: 'Ada Li'}).press('F2');
  await type(reader);
}
