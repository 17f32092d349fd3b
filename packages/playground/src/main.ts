/** Puts the page into the document. */
import { createApp } from 'vue';
import App from './shell/app.vue';

createApp(App).mount('#app');
