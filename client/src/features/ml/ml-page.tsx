import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import { paths } from '@/lib/paths';
import { mlStrings } from '@/messages/ml';
import { Page } from '@/ui/page';
import { DriftSection } from './drift-section';
import { ExperimentsSection } from './experiments-section';
import { ModelsSection } from './models-section';
import { RewardsSection } from './rewards-section';
import { RunsSection } from './runs-section';
import styles from './ml.module.css';

export type MlSectionId = keyof typeof mlStrings.sections;

const sections: Record<MlSectionId, ComponentType> = {
  models: ModelsSection,
  runs: RunsSection,
  experiments: ExperimentsSection,
  drift: DriftSection,
  rewards: RewardsSection,
};

const places = Object.entries(mlStrings.sections);

/** A phone is too narrow for all of them. */
const bringIntoView = (place: HTMLAnchorElement | null): void =>
  place?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });

export const isMlSection = (id: string): id is MlSectionId => id in sections;

/** The data stewards' page: one section at a time, each at an address of its own. */
export function MlPage({ section }: { section: MlSectionId }) {
  const Section = sections[section];
  return (
    <Page title={mlStrings.title} lead={mlStrings.lead} width="wide">
      <nav data-sideways="" aria-label={mlStrings.sectionsLabel} className={styles.places}>
        <ul>
          {places.map(([id, label]) => (
            <li key={id}>
              <NavLink
                to={paths.mlSection(id)}
                ref={id === section ? bringIntoView : undefined}
                className={styles.place}
              >
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.section}>
        <Section key={section} />
      </div>
    </Page>
  );
}
