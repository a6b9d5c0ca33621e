package org.jiban.intake;

import java.util.Optional;
import org.jiban.calendar.Policy;
import org.jiban.catalogue.Topic;
import org.jiban.knowledge.Article;
import org.jiban.knowledge.Hit;
import org.jiban.knowledge.Knowledge;
import org.jiban.recognition.Danger;
import org.jiban.web.Phrases;
import org.springframework.stereotype.Component;

/** Direct answers (直接答复): what can be said at once, with where it comes from. */
@Component
class Answers {
    private final Knowledge knowledge;
    private final Policy policy;
    private final Phrases phrases;

    Answers(Knowledge knowledge, Policy policy, Phrases phrases) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.phrases = phrases;
    }

    /** The article that answers, when one surely does. */
    Optional<DirectAnswer> to(Understood appeal) {
        Topic topic = appeal.topic();
        return knowledge.find(appeal.text(), topic == null ? null : topic.code()).stream()
                .findFirst()
                .filter(each -> each.score() >= policy.sureOfAnswer())
                .map(Hit::article)
                .map(Answers::of);
    }

    /** The article a person chose; empty when it is not served. */
    Optional<DirectAnswer> article(String id) {
        return knowledge.article(id).map(Answers::of);
    }

    /** The very version that was answered with. */
    Optional<DirectAnswer> article(String id, int version) {
        return knowledge.article(id, version).map(Answers::of);
    }

    private static DirectAnswer of(Article article) {
        return new DirectAnswer(
                DirectAnswer.Source.ARTICLE,
                article.id(),
                article.version(),
                article.title(),
                article.titleEn(),
                article.body(),
                article.bodyEn());
    }

    DirectAnswer danger(Danger danger) {
        return new DirectAnswer(
                DirectAnswer.Source.DANGER,
                danger.line(),
                0,
                phrases.say("zh", "intake.danger-call", danger.line()),
                phrases.say("en", "intake.danger-call", danger.line()),
                danger.advice(),
                danger.adviceEn());
    }

    /** The line that was named, without the advice of then: it depended on the word. */
    DirectAnswer line(String line) {
        String zh = phrases.say("zh", "intake.danger-call", line);
        String en = phrases.say("en", "intake.danger-call", line);
        return new DirectAnswer(DirectAnswer.Source.DANGER, line, 0, zh, en, zh, en);
    }

    DirectAnswer thanks() {
        return said(DirectAnswer.Source.PRAISE, "", "intake.thanks");
    }

    private DirectAnswer said(DirectAnswer.Source source, String code, String key) {
        return new DirectAnswer(
                source,
                code,
                0,
                phrases.say("zh", key + "-title"),
                phrases.say("en", key + "-title"),
                phrases.say("zh", key),
                phrases.say("en", key));
    }
}
