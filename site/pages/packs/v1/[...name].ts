import type {APIRoute, GetStaticPaths} from 'astro';
import {compilePacks} from '../../../../content/compile/packs.ts';
import {buildDay} from '../../../build-day.ts';
import {plainKnowledge} from '../../../knowledge.ts';

/** Every file of the static API that the widget reads. */
export const getStaticPaths: GetStaticPaths = () => compilePacks(plainKnowledge(), buildDay()).map(({name, text}) => ({params: {name}, props: {text}}));

export const GET: APIRoute<{text: string}> = ({props}) => new Response(props.text, {headers: {'content-type': 'application/json'}});
