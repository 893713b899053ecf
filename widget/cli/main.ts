import {parseArgs} from 'node:util';
import {bundle} from './bundle.ts';
import {copy} from './copy.ts';
import {validate} from './validate.ts';

const help = `exit-guide: the guide for your own pages

  exit-guide copy <folder> [--vendor ID]... [--locale LOCALE]...
      Copies the scripts and the data into <folder>/embed and <folder>/packs, for your own server.
      With --vendor or --locale only those, and what every page needs.

  exit-guide bundle --vendor ID --locale LOCALE [--own PACK.json] [--out FILE]
      Writes one script that holds the guide and the data of one vendor in one language.
      It asks nobody for anything. Both options may be given more than once.

  exit-guide validate PACK.json...
      Reads packs of your own and says, field by field, what is wrong.
`;

/** The command's exit code: 0 done, 1 something is wrong with what was given. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const many = {type: 'string', multiple: true} as const;
  switch (command) {
    case 'copy': {
      const {values, positionals} = parseArgs({args: rest, allowPositionals: true, options: {vendor: many, locale: many}});
      return copy({to: positionals[0], vendors: values.vendor, locales: values.locale});
    }
    case 'bundle': {
      const {values} = parseArgs({args: rest, options: {vendor: many, locale: many, own: {type: 'string'}, out: {type: 'string'}}});
      return bundle({vendors: values.vendor ?? [], locales: values.locale ?? [], own: values.own, out: values.out});
    }
    case 'validate':
      return validate(rest);
    default:
      console.log(help);
      return command === undefined || command === 'help' || command === '--help' ? 0 : 1;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
