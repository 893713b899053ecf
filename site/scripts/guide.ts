import './open-target.ts';
import './surface-switch.ts';
import {keepTicks} from './keep-ticks.ts';

for (const plan of document.querySelectorAll<HTMLElement>('[data-plan]')) keepTicks(plan, location.pathname.split('/')[3] ?? '');
