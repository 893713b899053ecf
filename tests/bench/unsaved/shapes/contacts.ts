import type {Reader} from '../reader.ts';
import {clean, dirty, enteredBefore, type Scenario, type Shape} from '../shape.ts';

/** How each part of a contact is changed in one library's form; another press takes it back. */
type Ways = {
  readonly level: (reader: Reader) => Promise<void>;
  readonly levelBack: (reader: Reader) => Promise<void>;
  readonly vip: (reader: Reader) => Promise<void>;
  readonly since?: (reader: Reader) => Promise<void>;
  /** The level is no field of the browser's: before the guide was open nobody could see a choice. */
  readonly isOwnWidget?: true;
  /** The HTML or the library keeps what was in a field at first, so that an edit can be told from one that was taken back. */
  readonly keepsFirst?: true;
  /** VIP is no field of the browser's either. */
  readonly isOwnSwitch?: true;
};

const show = async (reader: Reader): Promise<void> => {
  await reader.menu();
  await reader.seeContact('Ada Li');
};
const note = (reader: Reader): Promise<void> => reader.type('Note', reader.place.text);
const name = (reader: Reader): Promise<void> => reader.type('Name', reader.place.text);
const thenOpen =
  (...acts: readonly Scenario['act'][]): Scenario['act'] =>
  async (reader) => {
    await show(reader);
    await reader.open();
    for (const act of acts) await act(reader);
  };
const before =
  (...acts: readonly Scenario['act'][]): Scenario['act'] =>
  async (reader) => {
    await show(reader);
    for (const act of acts) await act(reader);
  };
const press =
  (button: string, sees?: string): Scenario['act'] =>
  async (reader) => {
    await reader.press(button);
    if (sees !== undefined) await reader.see(sees);
  };
const back: Scenario['act'] = (reader) => reader.takeBack(reader.place.text.length);
const refuse =
  (how: 'status' | 'inside'): Scenario['act'] =>
  async (reader) => {
    reader.run.saves = how;
  };

/** What people do with a form, in the same order for every library. */
function scenarios({level, levelBack, vip, since, isOwnWidget, isOwnSwitch, keepsFirst}: Ways): readonly Scenario[] {
  const own = 'before the guide was open a choice in a widget of the app leaves no trace that a default could not leave';
  const entered = keepsFirst ? {} : {unseeable: enteredBefore};
  const picked = isOwnWidget ? {unseeable: own} : {};
  const switched = isOwnSwitch ? {unseeable: own} : entered;
  return [
    clean('opened first, untouched', async (reader) => {
      await reader.open();
      await show(reader);
    }),
    clean('opened later, untouched', before(), picked),
    clean(
      'filled after the guide was opened, with the reader in the field',
      async (reader) => {
        reader.run.isHeld = true;
        await reader.menu();
        await reader.field('Name').waitFor();
        await reader.open();
        await reader.field('Name').click();
        reader.run.letGo();
        await reader.seeContact('Ada Li');
      },
      picked,
    ),
    clean(
      'another contact comes into the same form',
      thenOpen(
        (reader) => reader.field('Name').click(),
        press('Next contact'),
        (reader) => reader.seeContact('Bo Chen'),
      ),
      picked,
    ),
    dirty('name typed', 'Name', thenOpen(name)),
    dirty('note typed', 'Note', thenOpen(note)),
    dirty('level chosen', 'Level', thenOpen(level)),
    dirty('VIP ticked off', 'VIP', thenOpen(vip)),
    ...(since === undefined ? [] : [dirty('since picked', 'Since', thenOpen(since))]),
    clean('typed and taken back', thenOpen(name, back), picked),
    clean('chosen and chosen back', thenOpen(level, levelBack), picked),
    dirty('name typed before the guide was opened', 'Name', before(name), entered),
    dirty('level chosen before the guide was opened', 'Level', before(level), isOwnWidget ? picked : entered),
    dirty('VIP ticked off before the guide was opened', 'VIP', before(vip), switched),
    dirty(
      'name emptied before the guide was opened',
      'Name',
      before(async (reader) => {
        await reader.field('Name').click();
        await reader.keys('ControlOrMeta+a', 'Delete');
      }),
      entered,
    ),
    dirty(
      'typed before the guide, and again after, and only that taken back',
      'Name',
      async (reader) => {
        await before(name)(reader);
        await reader.open();
        await name(reader);
        await back(reader);
      },
      entered,
    ),
    clean(
      'typed and taken back before the guide was opened',
      before(name, back, (reader) => reader.leaveField()),
      entered,
    ),
    clean('saved', thenOpen(name, level, press('Save', 'Saved')), picked),
    clean('saved before the guide was opened', before(name, press('Save', 'Saved')), entered),
    dirty('saved, then typed again', 'Name', thenOpen(name, press('Save', 'Saved'), name)),
    dirty('save refused by status', 'Name', thenOpen(name, refuse('status'), press('Save', 'Could not save'))),
    dirty('save refused inside an answer of 200', 'Name', thenOpen(name, refuse('inside'), press('Save', 'Could not save'))),
    dirty(
      'save on its way',
      'Name',
      thenOpen(
        name,
        async (reader) => {
          reader.run.saves = 'held';
        },
        press('Save'),
      ),
    ),
    clean(
      'undone by a button',
      thenOpen(name, press('Undo'), (reader) => reader.seeContact('Ada Li')),
      picked,
    ),
  ];
}

const native: Ways = {
  level: async (reader) => {
    await reader.field('Level').focus();
    await reader.keys('ArrowUp');
  },
  levelBack: (reader) => reader.keys('ArrowDown'),
  vip: (reader) => reader.field('VIP').click(),
};

const day = async (reader: Reader, cell: string): Promise<void> => {
  await reader.page.locator(cell).filter({hasText: /^14$/u}).first().click();
};

const antd: Ways = {
  level: async (reader) => {
    await reader.field('Level').click();
    await reader.page.locator('.ant-select-item-option').filter({hasText: 'silver'}).click();
  },
  levelBack: async (reader) => {
    await reader.field('Level').click();
    await reader.page.locator('.ant-select-item-option').filter({hasText: 'gold'}).click();
  },
  vip: (reader) => reader.page.getByRole('switch').click(),
  since: async (reader) => {
    await reader.field('Since').click();
    await day(reader, '.ant-picker-cell-in-view');
  },
  isOwnWidget: true,
  isOwnSwitch: true,
};

const element: Ways = {
  level: async (reader) => {
    await reader.page.locator('.el-select').click();
    await reader.page.locator('.el-select-dropdown__item').filter({hasText: 'silver'}).click();
  },
  levelBack: async (reader) => {
    await reader.page.locator('.el-select').click();
    await reader.page.locator('.el-select-dropdown__item').filter({hasText: 'gold'}).click();
  },
  vip: (reader) => reader.page.locator('.el-switch').click(),
  since: async (reader) => {
    await reader.page.locator('.el-date-editor input').click();
    await day(reader, '.el-date-table td.available');
  },
  isOwnWidget: true,
};

const mui: Ways = {
  level: async (reader) => {
    await reader.page.locator('.MuiSelect-select').click();
    await reader.page.getByRole('option', {name: 'silver'}).click();
  },
  levelBack: async (reader) => {
    await reader.page.locator('.MuiSelect-select').click();
    await reader.page.getByRole('option', {name: 'gold'}).click();
  },
  vip: (reader) => reader.field('VIP').click(),
  since: async (reader) => {
    await reader.page.getByRole('combobox', {name: 'City'}).click();
    await reader.page.getByRole('option', {name: 'Lima'}).click();
  },
  isOwnWidget: true,
};

const form = (app: string, library: string, ways: Ways = native, more: Partial<Shape> = {}): Shape => ({id: app, app, library, scenarios: scenarios(ways), ...more});

/** A contact's form in every library. */
export const contactShapes: readonly Shape[] = [
  form('plain', 'none', native, {plain: true}),
  form('jquery', 'jquery 3'),
  form('react-controlled', 'react 19'),
  form('react-uncontrolled', 'react 19'),
  form('react-hook-form', 'react-hook-form 7'),
  form('formik', 'formik 2'),
  form('preact', 'preact 11'),
  form('vue3', 'vue 3'),
  form('vue2', 'vue 2'),
  form('angular', 'angular, reactive forms, no zone', {...native, keepsFirst: true}),
  form('angularjs', 'angularjs 1', {...native, keepsFirst: true}),
  form('svelte', 'svelte 5'),
  form('solid', 'solid 1'),
  form('lit', 'lit 3, open shadow root'),
  form('knockout', 'knockout 3'),
  form('alpine', 'alpine 3'),
  form('antd', 'antd 6', antd),
  form('element-plus', 'element-plus 2', element, {styles: ['element-plus/dist/index.css']}),
  {...form('mui', 'mui 9', mui), scenarios: scenarios(mui).map((scenario) => (scenario.id === 'since picked' ? {...scenario, names: 'City'} : scenario))},
];
