import type {APIRoute, GetStaticPaths} from 'astro';
import {getCollection} from 'astro:content';
import {compilePacks} from '../../../../content/compile/packs.ts';
import {buildDay} from '../../../build-day.ts';
import {plainKnowledge} from '../../../knowledge.ts';
import {localeOf} from '../../../model/locale.ts';
import {answerFiles} from '../../../search/answer-rows.ts';

/** Every file of the static API that the widget and the site's own search read. */
export const getStaticPaths: GetStaticPaths = async () => {
  const topics = (await getCollection('topics')).map(({id, data, body = ''}) => {
    const [code, name = ''] = id.split('/');
    return {id: name, locale: localeOf(code), title: data.title, lead: data.lead, headings: [...body.matchAll(/^## (.+)$/gmu)].map(([, heading = '']) => heading)};
  });
  return [...compilePacks(plainKnowledge(), buildDay()), ...answerFiles(topics)].map(({name, text}) => ({params: {name}, props: {text}}));
};

export const GET: APIRoute<{text: string}> = ({props}) => new Response(props.text, {headers: {'content-type': 'application/json'}});
