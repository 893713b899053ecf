import type {APIRoute, GetStaticPaths} from 'astro';
import {locales} from '../../../content/schema/basics.ts';
import {guideAnswersOf} from '../../search/guide-answers.ts';

/** What only the site's own search reads; the widget stands on the product's page already. */
export const getStaticPaths: GetStaticPaths = () =>
  locales.map((locale) => ({params: {name: `guide-answers.${locale}.json`}, props: {text: JSON.stringify(guideAnswersOf(locale))}}));

export const GET: APIRoute<{text: string}> = ({props}) => new Response(props.text, {headers: {'content-type': 'application/json'}});
