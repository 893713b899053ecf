import type {Reader} from '../reader.ts';
import {clean, dirty, type Scenario, type Shape} from '../shape.ts';

const show = async (reader: Reader): Promise<void> => {
  await reader.menu();
  await reader.seeContact('Ada Li');
};
const type = (reader: Reader): Promise<void> => reader.type('Name', reader.place.text);
const typed =
  (...acts: readonly Scenario['act'][]): Scenario['act'] =>
  async (reader) => {
    await show(reader);
    await reader.open();
    await type(reader);
    for (const act of acts) await act(reader);
  };
const put =
  (act: Scenario['act']): Scenario['act'] =>
  async (reader) => {
    const sent = reader.page.waitForResponse((response) => response.request().method() === 'PUT');
    await act(reader);
    await (await sent).finished();
  };
const trap =
  (button: string, sees: string): Scenario['act'] =>
  async (reader) => {
    await reader.press(button);
    await reader.see(sees);
  };
const filled = async (reader: Reader): Promise<void> => {
  await reader.page.locator('[name=city]').waitFor();
  await reader.open();
};

/** What is sent without a press, what only looks like sending, and what is typed but is no work. */
export const sendingShapes: readonly Shape[] = [
  {
    id: 'htmx, each field sends itself',
    app: 'htmx',
    library: 'htmx 4',
    scenarios: [
      clean('untouched', show),
      clean('typed and left', typed(put((reader) => reader.keys('Tab')))),
      dirty('refused', 'Name', async (reader) => {
        reader.run.saves = 'status';
        await typed(put((again) => again.keys('Tab')))(reader);
      }),
      dirty('on its way', 'Name', async (reader) => {
        reader.run.saves = 'held';
        await typed((again) => again.keys('Tab'))(reader);
      }),
    ],
  },
  {
    id: 'sends by itself and says so',
    app: 'autosave',
    library: 'none',
    scenarios: [
      clean('untouched', show),
      clean('typed and sent', async (reader) => {
        await typed()(reader);
        await reader.see('All changes saved');
      }),
      dirty('refused', 'Name', async (reader) => {
        reader.run.saves = 'status';
        await typed()(reader);
        await reader.see('Could not save');
      }),
      dirty('on its way', 'Name', async (reader) => {
        reader.run.saves = 'held';
        await typed()(reader);
      }),
    ],
  },
  {
    id: 'sends by itself without a word',
    app: 'autosave',
    query: 'mute',
    library: 'none',
    scenarios: [
      clean('typed and sent', async (reader) => {
        await typed()(reader);
        await reader.page.locator('[data-sent]').waitFor({state: 'attached'});
      }),
      dirty('refused', 'Name', async (reader) => {
        reader.run.saves = 'status';
        await typed()(reader);
        await reader.page.locator('[data-sent]').waitFor({state: 'attached'});
      }),
    ],
  },
  {
    id: 'much that looks like saving',
    app: 'traps',
    library: 'none',
    scenarios: [
      dirty('asked for names while typing', 'Name', typed()),
      dirty('looked up', 'Name', typed(trap('Look up', 'Address found'))),
      dirty('a file sent', 'Name', typed(trap('Upload file', 'Uploaded successfully'))),
      dirty('a link copied', 'Name', typed(trap('Copy link', 'Copied'))),
      dirty('a view saved', 'Name', typed(trap('Save as view', 'View created'))),
      dirty(
        'a comment beside it saved',
        'Name',
        typed(async (reader) => {
          await reader.type('Comment', reader.place.text);
          await reader.page.locator('#comment button').click();
          await reader.see('Saved');
        }),
      ),
      dirty(
        'a message beside it posted',
        'Name',
        typed(async (reader) => {
          await reader.type('Message', reader.place.text);
          await reader.press('Post');
          await reader.see('Message saved');
        }),
      ),
      dirty('asked back before saving', 'Name', typed(trap('Save', 'There is another contact of this name. Save all the same?'))),
    ],
  },
  {
    id: 'searching, filtering, paging, choosing, signing in',
    app: 'lists',
    library: 'none',
    plain: true,
    scenarios: [
      ...(['Search contacts', 'Keyword', '搜索客户'] as const).map((place) =>
        clean(`typed into ${place}`, async (reader) => {
          await reader.menu();
          await filled(reader);
          await reader.write(reader.page.getByPlaceholder(place), 'ada');
        }),
      ),
      clean('typed into a search before the guide was opened', async (reader) => {
        await reader.menu();
        await reader.write(reader.page.getByPlaceholder('Search contacts'), 'ada');
      }),
      clean('typed into a search form', async (reader) => {
        await reader.menu();
        await filled(reader);
        await reader.type('City', 'ada');
      }),
      clean('a row chosen', async (reader) => {
        await reader.menu();
        await filled(reader);
        await reader.page.click('#row');
      }),
      clean('more rows on a page', async (reader) => {
        await reader.menu();
        await filled(reader);
        await reader.field('Rows on a page').focus();
        await reader.keys('ArrowDown');
      }),
      clean('a name in a sign-in form', async (reader) => {
        await reader.menu();
        await filled(reader);
        await reader.type('User', 'ada');
      }),
      clean('untouched', (reader) => reader.menu()),
    ],
  },
];

const served = async (reader: Reader): Promise<void> => reader.menu();

/** A form as servers wrote them before there were apps. */
export const servedShapes: readonly Shape[] = [
  {
    id: 'form from the server',
    app: '',
    library: 'none',
    plain: true,
    scenarios: [
      clean('opened later, untouched', served),
      dirty('typed', 'Name', async (reader) => {
        await served(reader);
        await reader.open();
        await type(reader);
      }),
      dirty('typed before the guide was opened', 'Name', async (reader) => {
        await served(reader);
        await type(reader);
      }),
      clean('typed and taken back before the guide was opened', async (reader) => {
        await served(reader);
        await type(reader);
        await reader.takeBack(reader.place.text.length);
      }),
      dirty('chosen before the guide was opened', 'Level', async (reader) => {
        await served(reader);
        await reader.field('Level').focus();
        await reader.keys('ArrowUp');
      }),
      dirty('typed before the guide, and undone only after to what was typed before', 'Name', async (reader) => {
        await served(reader);
        await type(reader);
        await reader.open();
        await reader.write(reader.field('Name'), 'z');
        await reader.takeBack(1);
      }),
      clean('typed before the guide, taken back after', async (reader) => {
        await served(reader);
        await type(reader);
        await reader.open();
        await reader.field('Name').click();
        await reader.keys('End');
        await reader.takeBack(reader.place.text.length);
      }),
      clean('undone by the form itself', async (reader) => {
        await served(reader);
        await reader.open();
        await type(reader);
        await reader.press('Undo');
      }),
      clean('saved by a new page', async (reader) => {
        await served(reader);
        await reader.open();
        await type(reader);
        await reader.press('Save');
        await reader.see('Saved');
        await reader.open();
      }),
    ],
  },
];
