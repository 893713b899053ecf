import type {ElementFacts} from './manifest.ts';
import {camel, comment, handler} from './names.ts';
import {eventNames, propTypes, propsOf} from './declarations.ts';

/** A file of the package. */
export type PackageFile = {readonly name: string; readonly text: string};

/** What both wrappers share: the guide is fetched when it is first opened, or when a walk of this tab waits. */
const shared = (facts: ElementFacts): string => `// Made from the manifest of <${facts.tag}>.
const attributes = ${JSON.stringify(Object.fromEntries(propsOf(facts).map(({name}) => [camel(name), name])))};

/** The attributes of the element for these props. */
export const attributesOf = (props) =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([prop]) => props[prop] !== undefined && props[prop] !== false && typeof props[prop] !== 'object')
      .map(([prop, name]) => [name, props[prop] === true ? '' : props[prop]]),
  );

/** Fetches the guide and opens it. */
export async function open(element, props, options) {
  if (element === null || element === undefined) return;
  await import('./index.js');
  if (typeof props.ownPack === 'object') element.ownPack = props.ownPack;
  if (element.isConnected) element.open(options);
}

/** After a page was loaded anew in the middle of a walk, the walk goes on. */
export function resume(element, props) {
  try {
    if (sessionStorage.getItem('${facts.tag}') !== null) void open(element, props);
  } catch {
    // Storage is blocked: then there is no walk to go on with.
  }
}
`;

const handle = `/** What a component's ref gives. */
export interface ExitGuideHandle {
  /** Fetches the guide if need be, and opens the panel, at a situation if one is given. */
  open(options?: {situation?: SituationId | undefined}): Promise<void>;
  /** Closes the panel. The walk is kept for this tab. */
  close(): void;
}
`;

const typeImports = (facts: ElementFacts): string =>
  `import type {ExitGuideAttributes, SituationId, ${eventNames(facts)
    .map(({type}) => type)
    .join(', ')}} from './index.js';`;

/** What may stand inside the component. */
const slotComment = (facts: ElementFacts): string => comment(facts.slots.map(({name, description}) => `${name}: ${description}`).join(' '), '  ');

function react(facts: ElementFacts): PackageFile[] {
  const events = Object.fromEntries(eventNames(facts).map(({short, name}) => [handler(short), name]));
  return [
    {
      name: 'react.js',
      text: `import {createElement, forwardRef, useEffect, useImperativeHandle, useRef} from 'react';
import {attributesOf, open, resume} from './wrapped.js';

const events = ${JSON.stringify(events)};

export const ExitGuide = forwardRef(function ExitGuide(props, ref) {
  const element = useRef(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useImperativeHandle(
    ref,
    () => ({
      open: (options) => open(element.current, latest.current, options),
      close: () => element.current?.close?.(),
    }),
    [],
  );
  useEffect(() => {
    const node = element.current;
    const listening = new AbortController();
    for (const [prop, name] of Object.entries(events)) node.addEventListener(name, (event) => latest.current[prop]?.(event), {signal: listening.signal});
    resume(node, latest.current);
    return () => listening.abort();
  }, []);
  return createElement('${facts.tag}', {ref: element, ...attributesOf(props)}, props.children);
});
`,
    },
    {
      name: 'react.d.ts',
      text: `import type {DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes} from 'react';
${typeImports(facts)}

export interface ExitGuideProps {
${propTypes(facts)}${eventNames(facts)
  .map(({short, type, description}) => `${comment(description, '  ')}  ${handler(short)}?: ((event: ${type}) => void) | undefined;\n`)
  .join('')}${slotComment(facts)}  children?: ReactNode;
}

${handle}
/** \`<${facts.tag}>\` as a component. Nothing is fetched before it is opened. */
export declare const ExitGuide: ForwardRefExoticComponent<ExitGuideProps & RefAttributes<ExitGuideHandle>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${facts.tag}': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & ExitGuideAttributes;
    }
  }
}
`,
    },
  ];
}

function vue(facts: ElementFacts): PackageFile[] {
  const events = Object.fromEntries(eventNames(facts).map(({short, name}) => [short, name]));
  const props = propsOf(facts).map(
    ({name, type}) => `    ${camel(name)}: ${type === 'boolean' ? '{type: Boolean, default: undefined}' : name === 'own-pack' ? '[String, Object]' : 'String'},\n`,
  );
  return [
    {
      name: 'vue.js',
      text: `import {defineComponent, h, onBeforeUnmount, onMounted, shallowRef} from 'vue';
import {attributesOf, open, resume} from './wrapped.js';

const events = ${JSON.stringify(events)};

export const ExitGuide = defineComponent({
  name: 'ExitGuide',
  inheritAttrs: false,
  props: {
${props.join('')}  },
  emits: Object.keys(events),
  setup(props, {emit, expose, slots}) {
    const element = shallowRef(null);
    const listening = new AbortController();
    expose({
      open: (options) => open(element.value, props, options),
      close: () => element.value?.close?.(),
    });
    onMounted(() => {
      for (const [short, name] of Object.entries(events)) element.value.addEventListener(name, (event) => emit(short, event), {signal: listening.signal});
      resume(element.value, props);
    });
    onBeforeUnmount(() => listening.abort());
    return () => h('${facts.tag}', {ref: element, ...attributesOf(props)}, slots.default?.());
  },
});
`,
    },
    {
      name: 'vue.d.ts',
      text: `import type {DefineComponent} from 'vue';
${typeImports(facts).replace('ExitGuideAttributes, ', '')}

export interface ExitGuideProps {
${propTypes(facts)}}

${handle}
export interface ExitGuideEmits {
${eventNames(facts)
  .map(({short, type, description}) => `${comment(description, '  ')}  ${short}: (event: ${type}) => void;\n`)
  .join('')}}

/** \`<${facts.tag}>\` as a component. Nothing is fetched before it is opened. */
export declare const ExitGuide: DefineComponent<ExitGuideProps, ExitGuideHandle, {}, {}, {}, {}, {}, {
${eventNames(facts)
  .map(({short, type}) => `  ${short}: (event: ${type}) => void;\n`)
  .join('')}}>;
`,
    },
  ];
}

/** The components for React and Vue, with their types. */
export const wrappers = (facts: ElementFacts): PackageFile[] => [{name: 'wrapped.js', text: shared(facts)}, ...react(facts), ...vue(facts)];
