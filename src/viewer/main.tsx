// The page starts here.
import './styles/base.css';
import './styles/frame.css';
import './styles/picture.css';
import './styles/picture-narrow.css';
import './styles/evidence.css';
import './styles/pages.css';
import './styles/views.css';
import './styles/instruments.css';
import './styles/bookmarks.css';
import './styles/lineage.css';
import './styles/chains.css';
import './styles/ask.css';
import './styles/ties.css';
import './styles/print.css';
import './styles/review.css';
import './styles/forced.css';
import { render } from 'preact';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
