/** The value at names joined by dots in a JSON text, or under one name as it is. Undefined where there is none. */
export function readJson(text: string, path: string, isPath = true): unknown {
  try {
    const names = isPath ? path.split('.') : [path];
    return names.reduce<unknown>(
      (value, name) => (typeof value === 'object' && value && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined),
      JSON.parse(text),
    );
  } catch {
    // Not JSON: it has no such value.
    return undefined;
  }
}
