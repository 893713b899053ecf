import {api, LightningElement} from 'lwc';
import {loadScript} from 'lightning/platformResourceLoader';
import exitGuide from '@salesforce/resourceUrl/exitGuide';

/** In the utility bar: the guide's page in a new tab, and, where an administrator wants to try it, the guide in this one. */
export default class ExitGuide extends LightningElement {
  @api address = 'https://exit-guide.example/en/guides/salesforce/';
  @api label = 'Sign out safely';
  @api inPage = false;
  refused = false;
  guide;

  async openHere() {
    this.refused = false;
    try {
      if (this.guide === undefined) {
        this.guide = document.createElement('exit-guide');
        this.guide.setAttribute('vendor', 'salesforce');
        this.guide.setAttribute('no-launcher', '');
        document.body.append(this.guide);
        await loadScript(this, exitGuide);
      }
      this.guide.open();
    } catch {
      // Lightning Locker admits no custom elements. The page in a new tab needs none.
      this.putAway();
      this.refused = true;
    }
  }

  disconnectedCallback() {
    this.putAway();
  }

  putAway() {
    this.guide?.remove();
    this.guide = undefined;
  }
}
