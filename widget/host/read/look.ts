import type {Query, Search} from '../../core/host-page.ts';
import {find} from './find.ts';
import {locate, type Finding} from './locate.ts';

/** Looks once: for a control that a guide describes, or by name alone. */
export const look = (wanted: Query | Search, own: Element | undefined): Finding => ('intent' in wanted ? find(wanted, own) : locate(wanted, own));
