import type {CrmName, Visitor} from './visitor.ts';
import type {HostSettings} from '../../hosts/settings.ts';

/** One cell before it is run. */
export type Plan = {
  readonly id: string;
  readonly crm: CrmName;
  /** What may come; several where each is right. */
  readonly expected: readonly string[];
  /** The twin without the fault. */
  readonly twin?: string | undefined;
  /** Runs in every page before any other script. */
  readonly init?: string | undefined;
  readonly settings?: Partial<HostSettings> | undefined;
  /** No script of a page can know it: listed apart. */
  readonly isBlind?: true | undefined;
  readonly run: (visitor: Visitor) => Promise<string>;
};
