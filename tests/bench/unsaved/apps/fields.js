import {root, tell, whenAsked} from './crm.js';

/** Every kind of field that browsers have, made by the page's own HTML. */
whenAsked(() => {
  root().innerHTML = `<form>
    <label>Since <input type="date" name="since" value="2026-01-05"></label>
    <label>Hour <input type="time" name="hour" value="08:30"></label>
    <label>Age <input type="number" name="age" value="41"></label>
    <label>Score <input type="range" name="score" value="50"></label>
    <label>Papers <input type="file" name="papers"></label>
    <fieldset><legend>Way</legend><label><input type="radio" name="way" value="mail" checked> Mail</label><label><input type="radio" name="way" value="phone"> Phone</label></fieldset>
    <label>Tags <select name="tags" multiple><option>a<option>b<option>c</select></label></form>`;
  const form = document.querySelector('form');
  const read = () => ({
    ...Object.fromEntries(['since', 'hour', 'age', 'score', 'way'].map((name) => [name, form.elements.namedItem(name).value])),
    papers: form.elements.papers.files.length,
    tags: [...form.elements.tags.selectedOptions].map(({value}) => value).join(),
  });
  const first = read();
  tell(() => Object.fromEntries(Object.entries(read()).map(([name, value]) => [`changed-${name}`, value === first[name] ? '' : value])));
});
