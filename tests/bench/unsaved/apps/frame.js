import {root, whenAsked} from './crm.js';

/** The form is in a frame: of our own origin, of another, or locked away; `?around` puts one frame more around it. */
whenAsked(() => {
  const wanted = new URLSearchParams(location.search);
  const frame = document.createElement('iframe');
  const [, , run] = location.pathname.split('/');
  frame.src = `${wanted.get('from') ?? ''}/app/${run}/${wanted.has('around') ? 'frame' : 'plain'}?straight`;
  frame.width = '600';
  frame.height = '400';
  if (wanted.has('locked')) frame.setAttribute('sandbox', 'allow-scripts allow-forms');
  root().append(frame);
});
