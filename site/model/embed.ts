import {z} from 'astro/zod';
import type {Words} from '../words/en.ts';

type Row = {readonly code: string; readonly cells: readonly string[]};

/** The lines that a host's policy needs. */
export const policy = (words: Words, host: string): Row[] => [
  {code: 'script-src', cells: [`\`${host}\``, words.policyScript]},
  {code: 'connect-src', cells: [`\`${host}\``, words.policyConnect]},
  {code: 'style-src', cells: ['', words.policyStyle]},
  {code: 'trusted-types', cells: ['`lit-html`', words.policyTrusted]},
];

/** The head of a prose page for support teams. */
export const embedPageSchema = z.strictObject({title: z.string().min(1), lead: z.string().min(1)});
