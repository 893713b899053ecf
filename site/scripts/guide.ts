import './open-target.ts';
import './surface-switch.ts';
