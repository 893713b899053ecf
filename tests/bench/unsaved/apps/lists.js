import {ask, root, tell, whenAsked} from './crm.js';

/** Searching, filtering, paging, choosing rows and signing in again: much is typed, and none of it can be lost. */
whenAsked(() => {
  root().innerHTML = `<header><input placeholder="Search contacts"><input type="search" aria-label="Everywhere"></header>
    <form role="search"><label>City <input name="city"></label></form>
    <form class="filters"><input name="q" placeholder="Keyword"><input placeholder="搜索客户"></form>
    <table><thead><tr><th><input type="checkbox" aria-label="All"></th><th>Name</th></tr></thead>
      <tbody><tr><td><input type="checkbox" id="row"></td><td>Ada Li</td></tr></tbody></table>
    <nav class="pagination"><select aria-label="Rows on a page"><option>10<option>20</select><input aria-label="Page" value="1"></nav>
    <form><label>User <input name="user"></label><label>Password <input type="password"></label></form>`;
  tell(() => undefined);
  void ask('names');
});
