import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ArchivedFile} from './tar.ts';

/** Everything below a folder, in an order that no file system changes. */
export const filesBelow = (folder: string): ArchivedFile[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({name: path.slice(folder.length + 1).replaceAll('\\', '/'), path}))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({name: file, path}) => ({name: file, bytes: readFileSync(path)}));
