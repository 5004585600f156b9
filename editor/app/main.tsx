/** The page: faces, look, and the one root. */
import '../look/fonts.ts';
import '../look/tokens.css';
import '../look/base.css';
import '../look/frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no #page');
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
