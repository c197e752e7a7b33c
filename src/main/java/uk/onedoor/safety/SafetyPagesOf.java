package uk.onedoor.safety;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.onedoor.people.SectionPages;

/** The pages of each kind that is kept with what followed it. */
@Configuration(proxyBeanMethods = false)
class SafetyPagesOf {

    @Bean
    FollowedPages<Incident> incidentPages(SectionPages pages, Incidents incidents, IncidentWords words) {
        return new FollowedPages<>(pages, "incident", incidents::of, incidents::get, words::told);
    }

    @Bean
    FollowedPages<Intervention> interventionPages(
            SectionPages pages, Interventions interventions, InterventionWords words) {
        return new FollowedPages<>(pages, "intervention", interventions::of, interventions::get, words::told);
    }
}
