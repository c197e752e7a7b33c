package uk.onedoor.platform.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import uk.onedoor.platform.local.LocalDoor;

/**
 * Spring Security for what it does best: forgery tokens. Who may open a route is said on the route
 * ({@link uk.onedoor.platform.access.OpenTo}), who may see a row in the database.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain web(HttpSecurity http, SignInFilter signIn) throws Exception {
        // What comes in by the local door proves itself by a secret no browser has.
        return http.csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()).ignoringRequestMatchers(LocalDoor.PATHS))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(every -> every.anyRequest().permitAll())
                .addFilterBefore(signIn, AnonymousAuthenticationFilter.class)
                // Every answer, and not only those of this chain, has its headers from platform.web.
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The filter belongs to the chain above; the container must not run it a second time. */
    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<SignInFilter> onlyInTheChain(SignInFilter signIn) {
        FilterRegistrationBean<SignInFilter> registration = new FilterRegistrationBean<>(signIn);
        registration.setEnabled(false);
        return registration;
    }

    /** Argon2id as OWASP advises: 19 MiB, two passes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
