import {type Get, readOwnPack, withOwnPack} from './core/own-pack.ts';

/** One reading for each element, however many files are asked for. */
const read = new WeakMap<Element, Get>();

/** Our files with the element's own pack over them: an object, or an address relative to the page. */
export function overOwn(element: Element, own: object | string, ours: Get): Get {
  const known = read.get(element);
  if (known !== undefined) return known;
  const over = withOwnPack(ours, typeof own === 'string' ? fetched(own) : Promise.resolve(own).then(readOwnPack), (problem) =>
    console.warn('exit-guide: own-pack-broken', problem instanceof Error ? problem.message : problem),
  );
  read.set(element, over);
  return over;
}

async function fetched(address: string): Promise<ReturnType<typeof readOwnPack>> {
  const answer = await fetch(new URL(address, document.baseURI), {credentials: 'same-origin'});
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return readOwnPack(await answer.text());
}
