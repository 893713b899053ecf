import type {Frame} from 'playwright';
import type {Reader} from '../reader.ts';
import {clean, dirty, enteredBefore, type Scenario, type Shape} from '../shape.ts';

const inner = async (reader: Reader): Promise<Frame> => {
  await reader.menu();
  await reader.page.waitForFunction(() => document.querySelector('iframe') !== null);
  for (;;) {
    for (const frame of reader.page.frames())
      if (await frame.evaluate(() => window.held !== undefined && document.querySelector<HTMLInputElement>('[name=name]')?.value === 'Ada Li')) return frame;
  }
};
const typeInside = async (reader: Reader, frame: Frame): Promise<void> => {
  await reader.write(frame.locator('[name=name]'), reader.place.text);
};
const foreign = "the browser lets no script look into another origin's frame";
const framed = (unseeable?: string): readonly Scenario[] => {
  const more = unseeable === undefined ? {} : {unseeable};
  return [
    clean('untouched', async (reader) => void (await inner(reader)), more),
    dirty(
      'typed inside',
      'Name',
      async (reader) => {
        const frame = await inner(reader);
        await reader.open();
        await typeInside(reader, frame);
      },
      more,
    ),
    dirty(
      'the frame came after the guide, then typed inside',
      'Name',
      async (reader) => {
        await reader.open();
        await typeInside(reader, await inner(reader));
      },
      more,
    ),
    // The form in the frame is the plain one, which script fills in: what it held at first is as gone there as without a frame.
    dirty('typed inside before the guide was opened', 'Name', async (reader) => typeInside(reader, await inner(reader)), {unseeable: unseeable ?? enteredBefore}),
  ];
};

const closed = 'what is in a closed root is kept from every script outside of it';

/** What is around a field or hides it. */
export const aroundShapes: readonly Shape[] = [
  {id: 'frame of the same origin', app: 'frame', library: 'none', plain: true, scenarios: framed()},
  {id: 'frame in a frame', app: 'frame', query: 'around', library: 'none', plain: true, scenarios: framed()},
  {id: 'frame of another origin', app: 'frame', query: 'from=foreign', library: 'none', scenarios: framed(foreign)},
  {id: 'frame locked away', app: 'frame', query: 'locked', library: 'none', scenarios: framed(foreign)},
  {
    id: 'closed root that tells its value',
    app: 'closed',
    library: 'none',
    scenarios: [
      clean('opened later, untouched', (reader) => reader.menu(), {unseeable: closed}),
      dirty('typed', 'Name', async (reader) => {
        await reader.menu();
        await reader.open();
        await intoRoot(reader);
      }),
      clean(
        'typed and taken back',
        async (reader) => {
          await reader.menu();
          await reader.open();
          await intoRoot(reader);
          await reader.takeBack(reader.place.text.length);
        },
        {unseeable: closed},
      ),
      dirty(
        'typed before the guide was opened',
        'Name',
        async (reader) => {
          await reader.menu();
          await intoRoot(reader);
        },
        {unseeable: closed},
      ),
    ],
  },
  {
    id: 'closed root that tells nothing',
    app: 'closed',
    query: 'untold',
    library: 'none',
    scenarios: [
      clean('opened later, untouched', (reader) => reader.menu(), {unseeable: closed}),
      dirty('typed', 'Name', async (reader) => {
        await reader.menu();
        await reader.open();
        await intoRoot(reader);
      }),
      dirty(
        'typed before the guide was opened',
        'Name',
        async (reader) => {
          await reader.menu();
          await intoRoot(reader);
        },
        {unseeable: closed},
      ),
    ],
  },
  {
    id: 'sheet that is drawn',
    app: 'canvas',
    library: 'none',
    scenarios: [
      dirty(
        'written',
        undefined,
        async (reader) => {
          await reader.menu();
          await reader.open();
          await draw(reader);
        },
        {unseeable: 'what is drawn is in no field, and the page guards nothing'},
      ),
    ],
  },
  {
    id: 'sheet that is drawn, with a guard',
    app: 'canvas',
    query: 'guard',
    library: 'none',
    scenarios: [
      clean('untouched', (reader) => reader.menu()),
      dirty('written', undefined, async (reader) => {
        await reader.menu();
        await reader.open();
        await draw(reader);
      }),
      dirty('written before the guide was opened', undefined, async (reader) => {
        await reader.menu();
        await draw(reader);
      }),
    ],
  },
  {
    id: 'guard that always holds back',
    app: 'guards',
    query: 'kind=always',
    library: 'none',
    scenarios: [
      clean('untouched', (reader) => reader.menu(), {unseeable: 'a guard that always holds back says nothing'}),
      dirty(
        'starred',
        undefined,
        async (reader) => {
          await reader.menu();
          await reader.press('Add a star');
        },
        {unseeable: 'a guard that always holds back says nothing'},
      ),
    ],
  },
  {
    id: 'guard that only tidies up',
    app: 'guards',
    query: 'kind=tidy',
    library: 'none',
    scenarios: [clean('untouched', (reader) => reader.menu())],
  },
  {
    id: "the app's own mark",
    app: 'mark',
    library: 'none',
    scenarios: [
      clean('untouched', (reader) => reader.menu(), {dirty: ['.console-tab.is-unsaved']}),
      dirty(
        'starred',
        undefined,
        async (reader) => {
          await reader.menu();
          await reader.press('Add a star');
        },
        {dirty: ['.console-tab.is-unsaved']},
      ),
    ],
  },
  {
    id: 'another tab',
    app: 'plain',
    library: 'none',
    plain: true,
    scenarios: [
      dirty('typed in the other tab, where the guide is open too', undefined, async (reader) => {
        await other(reader, true);
      }),
      clean('the other tab is clean', async (reader) => {
        await other(reader, false);
      }),
      clean('typed in the other tab, then it was closed', async (reader) => {
        const page = await other(reader, true);
        await page.close();
        await reader.page.bringToFront();
        // Nobody presses faster than other tabs may answer.
        await reader.page.evaluate(() => new Promise((settle) => setTimeout(settle, 500)));
      }),
    ],
  },
];

async function intoRoot(reader: Reader): Promise<void> {
  await reader.page.locator('ds-told,ds-untold').click({position: {x: 100, y: 10}});
  await reader.keys('End');
  await reader.page.keyboard.type(reader.place.text);
}

async function draw(reader: Reader): Promise<void> {
  await reader.page.locator('canvas').click();
  await reader.page.keyboard.type(reader.place.text);
}

/** Opens the guide here and in a second tab, where the reader then types. */
async function other(reader: Reader, types: boolean) {
  await reader.menu();
  await reader.seeContact('Ada Li');
  await reader.open();
  const page = await reader.anotherTab(new URL(reader.page.url()).pathname);
  await reader.as(page, async () => {
    await reader.menu();
    await reader.seeContact('Ada Li');
    await reader.open();
    if (types) await reader.type('Name', reader.place.text);
  });
  await reader.page.bringToFront();
  return page;
}
