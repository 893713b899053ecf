import type {Reader} from '../reader.ts';
import {clean, dirty, type Scenario, type Shape} from '../shape.ts';

const unseeable = 'before the guide was open a choice in a widget of the app leaves no trace that a default could not leave';

type Picking = {
  readonly label: string;
  readonly shown: string;
  readonly pick: (reader: Reader) => Promise<void>;
  readonly pickBack: (reader: Reader) => Promise<void>;
  readonly saves?: false;
};

function scenarios({label, shown, pick, pickBack, saves}: Picking): readonly Scenario[] {
  const show = async (reader: Reader): Promise<void> => {
    await reader.menu();
    await reader.page.locator(shown).first().waitFor();
    // What the app fills in comes a moment after the field.
    await reader.page.waitForFunction(() => window.held?.model() !== undefined);
  };
  return [
    clean('opened first, untouched', async (reader) => {
      await reader.open();
      await show(reader);
    }),
    clean('opened later, untouched', show, {unseeable}),
    dirty('picked', label, async (reader) => {
      await show(reader);
      await reader.open();
      await pick(reader);
    }),
    dirty('shown after the guide was opened, then picked', label, async (reader) => {
      await reader.open();
      await show(reader);
      await pick(reader);
    }),
    clean('picked and picked back', async (reader) => {
      await reader.open();
      await show(reader);
      await pick(reader);
      await pickBack(reader);
    }),
    dirty(
      'picked before the guide was opened',
      label,
      async (reader) => {
        await show(reader);
        await pick(reader);
      },
      {unseeable},
    ),
    ...(saves === false
      ? []
      : [
          clean('picked and saved', async (reader) => {
            await reader.open();
            await show(reader);
            await pick(reader);
            await reader.press('Save');
            await reader.see('Saved');
          }),
        ]),
  ];
}

const choose = (opener: string, option: string) => (name: string) => async (reader: Reader) => {
  await reader.page.locator(opener).first().click();
  await reader.page.locator(option).filter({hasText: name}).first().click();
};
const both = (way: (name: string) => (reader: Reader) => Promise<void>, one: string, other: string): Pick<Picking, 'pick' | 'pickBack'> => ({pick: way(one), pickBack: way(other)});

const days = (field: string, cell: string) => (day: string) => async (reader: Reader) => {
  await reader.page.locator(field).click();
  await reader.page
    .locator(cell)
    .filter({hasText: new RegExp(`^0*${day}$`, 'u')})
    .first()
    .click();
};

/** Widgets in which a choice is no event of the browser's. */
export const pickerShapes: readonly Shape[] = [
  {
    id: 'react-select',
    app: 'react-select',
    library: 'react-select 5',
    scenarios: scenarios({label: 'Level', shown: '#level', ...both(choose('[class*=-control]', '[role=option]'), 'silver', 'gold')}),
  },
  {
    id: 'radix-select',
    app: 'radix-select',
    library: 'radix select 2',
    scenarios: scenarios({label: 'Level', shown: '#level', ...both(choose('#level', '[role=option]'), 'silver', 'gold')}),
  },
  {
    id: 'select2',
    app: 'select2',
    library: 'select2 4, jquery 3',
    styles: ['select2/dist/css/select2.css'],
    scenarios: scenarios({label: 'Level', shown: '.select2-selection', ...both(choose('.select2-selection', '.select2-results__option'), 'silver', 'gold')}),
  },
  {
    id: 'tom-select',
    app: 'tom-select',
    library: 'tom-select 2',
    styles: ['tom-select/dist/css/tom-select.css'],
    scenarios: scenarios({label: 'Level', shown: '.ts-control', ...both(choose('.ts-control', '.ts-dropdown .option'), 'silver', 'gold')}),
  },
  {
    id: 'react-datepicker',
    app: 'react-datepicker',
    library: 'react-datepicker 9',
    styles: ['react-datepicker/dist/react-datepicker.css'],
    scenarios: scenarios({label: 'Since', shown: '#since', ...both(days('#since', '.react-datepicker__day:not(.react-datepicker__day--outside-month)'), '14', '5')}),
  },
  {
    id: 'flatpickr',
    app: 'flatpickr',
    library: 'flatpickr 4',
    styles: ['flatpickr/dist/flatpickr.css'],
    scenarios: scenarios({label: 'Since', shown: '#since', ...both(days('#since', '.flatpickr-day:not(.prevMonthDay)'), '14', '5')}),
  },
  {
    id: 'jquery-ui datepicker',
    app: 'jquery-ui',
    library: 'jquery-ui 1',
    styles: ['jquery-ui/themes/base/all.css'],
    scenarios: scenarios({label: 'Since', shown: '#since', ...both(days('#since', '#ui-datepicker-div td a'), '14', '5')}),
  },
  {
    id: 'imask',
    app: 'imask',
    library: 'imask 7',
    scenarios: [
      ...scenarios({
        label: 'Phone',
        shown: '#phone',
        pick: async (reader) => {
          await reader.field('Phone').click();
          await reader.keys('End', 'Backspace', '7');
        },
        pickBack: (reader) => reader.keys('Backspace', '0'),
      }).map((scenario) => {
        const {unseeable: _, ...seeable} = scenario;
        return seeable;
      }),
    ],
  },
  {
    id: "the browser's own fields",
    app: 'fields',
    library: 'none',
    plain: true,
    scenarios: (
      [
        ['Since', 'ArrowUp'],
        ['Hour', 'ArrowUp'],
        ['Age', 'ArrowUp'],
        ['Score', 'ArrowRight'],
        ['Mail', 'ArrowDown'],
        ['Tags', 'ArrowDown'],
      ] as const
    )
      .flatMap(([label, key]) => {
        const act = async (reader: Reader): Promise<void> => {
          await reader.field(label).focus();
          await reader.keys(key);
        };
        return [
          dirty(`${label} by keys`, label === 'Mail' ? 'Phone' : label, async (reader) => {
            await reader.menu();
            await reader.open();
            await act(reader);
          }),
          dirty(`${label} by keys before the guide was opened`, label === 'Mail' ? 'Phone' : label, async (reader) => {
            await reader.menu();
            await act(reader);
          }),
        ];
      })
      .concat([
        clean('opened later, untouched', (reader) => reader.menu()),
        dirty('a file chosen', 'Papers', async (reader) => {
          await reader.menu();
          await reader.open();
          await reader.field('Papers').setInputFiles({name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x')});
        }),
        dirty('a file chosen before the guide was opened', 'Papers', async (reader) => {
          await reader.menu();
          await reader.field('Papers').setInputFiles({name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x')});
        }),
      ]),
  },
];
