package uk.onedoor.notices;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** By which server messages go, as the command line said: without one nothing is sent, and everything stands in the app. */
@Configuration
class MailSetting {

    @Bean
    Carrier carrier(ObjectProvider<JavaMailSender> server, Environment settings) {
        return new SmtpCarrier(
                server.getIfAvailable(),
                settings.getProperty("onedoor.mail.from", "onedoor@localhost"),
                settings.getProperty("onedoor.mail.link", "http://localhost:8080") + "/sign-in");
    }
}
