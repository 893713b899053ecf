/** What the widget hands over in the fragment: ids, nothing that tells who or where. */
export type Handed = {readonly vendor: string; readonly situation: string};

const id = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** Reads `#v=salesforce&s=shared-computer`. Nothing where an id is not one that the page knows. */
export function readHanded(fragment: string, vendors: readonly string[], situations: readonly string[]): Handed | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/u, '').slice(0, 300));
  const [vendor, situation] = [fields.get('v') ?? '', fields.get('s') ?? ''];
  if (!id.test(vendor) || !id.test(situation)) return undefined;
  return vendors.includes(vendor) && situations.includes(situation) ? {vendor, situation} : undefined;
}
