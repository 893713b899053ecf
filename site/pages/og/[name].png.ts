import type {APIRoute, GetStaticPaths} from 'astro';
import sharp from 'sharp';
import {cards} from '../../model/cards.ts';

/** Every card as a picture: the services that show them read no SVG. */
export const getStaticPaths: GetStaticPaths = () => cards.map(({name, svg}) => ({params: {name}, props: {svg}}));

export const GET: APIRoute<{svg: string}> = async ({props}) => {
  const picture = await sharp(Buffer.from(props.svg)).png({palette: true, colours: 32}).toBuffer();
  return new Response(new Uint8Array(picture), {headers: {'content-type': 'image/png'}});
};
